package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;

/** A mini-app made for one test. */
final class TestMiniApp implements MiniApp {
  interface Opening {
    Screen open(Visit visit, Context context) throws Exception;
  }

  interface Acting {
    Screen act(Visit visit, Action action) throws Exception;
  }

  private final Manifest manifest;
  private final Opening opening;
  private final Acting acting;

  private TestMiniApp(String appId, Opening opening, Acting acting) {
    this.manifest =
        Manifest.parse(
            ("{'app_id':'"
                    + appId
                    + "','opd':'uji','name':{'id':'Uji','en':'Test'},'description':{'id':'Uji"
                    + " coba.','en':'A test.'},"
                    + "'version':{'code':1,'name':'1.0.0'},'placement':'embedded','category':'other',"
                    + "'contract':{'min':1,'target':1},"
                    + "'pages':[{'route':'/','label':{'id':'Awal','en':'Start'}},"
                    + "{'route':'/list','label':{'id':'Daftar','en':'List'}}],"
                    + "'req_permissions':[{'name':'storage','reason':{'id':'Ingat.','en':'Remember.'}}]}")
                .replace('\'', '"'));
    this.opening = opening;
    this.acting = acting;
  }

  static TestMiniApp opening(Opening opening) {
    return named("id.uji.satu", opening);
  }

  static TestMiniApp named(String appId, Opening opening) {
    return new TestMiniApp(appId, opening, (visit, action) -> Screen.titled(action.name()));
  }

  static TestMiniApp acting(Acting acting) {
    return new TestMiniApp("id.uji.satu", (visit, context) -> Screen.titled("Awal"), acting);
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Screen open(Visit visit, Context context) throws Exception {
    return opening.open(visit, context);
  }

  @Override
  public Screen act(Visit visit, Action action, Context context) throws Exception {
    return acting.act(visit, action);
  }
}
