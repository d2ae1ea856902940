<?xml version="1.0" encoding="UTF-8"?>
<!-- From the manifest for developers to the one of a released app: its server is built in, and it is come back to by
     https links that Android proves to be its own, not by a scheme that any app can claim. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:android="http://schemas.android.com/apk/res/android">
  <!-- https://host -->
  <xsl:param name="server"/>
  <xsl:variable name="host" select="substring-after($server, 'https://')"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="application">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <meta-data android:name="id.satuwarga.app.SERVER" android:value="{$server}"/>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="intent-filter[data/@android:scheme = 'id.satuwarga.app']">
    <xsl:call-template name="links">
      <xsl:with-param name="paths">
        <data android:path="/android/signed-in"/>
        <data android:pathPrefix="/inbox/"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="intent-filter[data/@android:scheme = 'satuwarga']">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
    <xsl:call-template name="links">
      <xsl:with-param name="paths"><data android:pathPrefix="/apps/"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="links">
    <xsl:param name="paths"/>
    <intent-filter android:autoVerify="true">
      <action android:name="android.intent.action.VIEW"/>
      <category android:name="android.intent.category.DEFAULT"/>
      <category android:name="android.intent.category.BROWSABLE"/>
      <data android:scheme="https"/>
      <data android:host="{$host}"/>
      <xsl:copy-of select="$paths"/>
    </intent-filter>
  </xsl:template>
</xsl:stylesheet>
